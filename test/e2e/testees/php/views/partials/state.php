<p><strong><?= \OpsUi\e($run['label']) ?></strong></p>
<p><?= \OpsUi\e($run['guidance']) ?></p>
<?php foreach ($run['notes'] as $note): ?>
<p><?= \OpsUi\e($note) ?></p>
<?php endforeach ?>

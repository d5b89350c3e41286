<?php foreach ($run['progress']['lines'] as $line): ?>
<p><?= \OpsUi\e($line) ?></p>
<?php endforeach ?>
<?php if ($bar = $run['progress']['bar']): ?>
<progress value="<?= \OpsUi\e($bar['value']) ?>" max="<?= \OpsUi\e($bar['max']) ?>" aria-label="<?= \OpsUi\e($fields['progress']) ?>"></progress>
<?php endif ?>

<?php

declare(strict_types=1);

use function OpsUi\e;

?>
<p><strong><?= e($run['label']) ?></strong></p>
<p><?= e($run['guidance']) ?></p>
<?php foreach ($run['notes'] as $note): ?>
<p><?= e($note) ?></p>
<?php endforeach ?>

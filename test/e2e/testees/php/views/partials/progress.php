<?php

declare(strict_types=1);

use function OpsUi\e;

?>
<?php foreach ($run['progress']['lines'] as $line): ?>
<p><?= e($line) ?></p>
<?php endforeach ?>
<?php if ($bar = $run['progress']['bar']): ?>
<progress
  value="<?= e($bar['value']) ?>"
  max="<?= e($bar['max']) ?>"
  aria-label="<?= e($fields['progress']) ?>"></progress>
<?php endif ?>

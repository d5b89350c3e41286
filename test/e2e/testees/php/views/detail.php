<?php

declare(strict_types=1);

use function OpsUi\e;
use function OpsUi\view;

?>
<?= view('partials/head', ['title' => $run['name'] . ' · ' . $title]) ?>
<body>
<main data-run-id="<?= e($run['id']) ?>" data-truth="<?= e($run['truth']) ?>">
<?php if ($run['link'] !== null): ?>
<nav><a href="<?= e($run['link']) ?>"><?= e($run['linkText']) ?></a></nav>
<?php endif ?>
<h1><?= e($run['name']) ?></h1>
<div data-lifecycle-banner><?= view('partials/state', ['run' => $run]) ?></div>
<dl>
<dt><?= e($fields['timing']) ?></dt>
<?php foreach ($run['timing'] as $line): ?>
<dd><?= e($line) ?></dd>
<?php endforeach ?>
<dt><?= e($fields['progress']) ?></dt>
<dd><?= view('partials/progress', ['run' => $run, 'fields' => $fields]) ?></dd>
<dt><?= e($fields['initiator']) ?></dt>
<dd><?= e($run['initiator']) ?></dd>
<dt><?= e($fields['scope']) ?></dt>
<dd><?= e($run['environment']) ?></dd>
<dt><?= e($fields['type']) ?></dt>
<dd><?= e($run['type']) ?></dd>
</dl>
<section data-diagnostics>
<h2><?= e($diagnostics) ?></h2>
<dl>
<?php foreach ($run['facts'] as $name => $value): ?>
<dt><?= e($name) ?></dt>
<dd><?= e($value) ?></dd>
<?php endforeach ?>
</dl>
</section>
</main>
</body>
</html>

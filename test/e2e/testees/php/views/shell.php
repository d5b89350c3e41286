<?php

declare(strict_types=1);

use function OpsUi\e;
use function OpsUi\view;

?>
<?= view('partials/head', ['title' => $title]) ?>
<body>
<header><?= e(implode(' / ', $scope)) ?></header>
<main>
<h1><?= e($title) ?></h1>
<?php if ($runs === []): ?>
<p><?= e($empty) ?></p>
<?php endif ?>
<ul>
<?php foreach ($runs as $run): ?>
<li data-run-id="<?= e($run['id']) ?>" data-truth="<?= e($run['truth']) ?>">
<h2><?= e($run['name']) ?></h2>
<?= view('partials/state', ['run' => $run]) ?>
<?php foreach ($run['timing'] as $line): ?>
<p><?= e($line) ?></p>
<?php endforeach ?>
<?= view('partials/progress', ['run' => $run, 'fields' => $fields]) ?>
<?php if ($run['link'] !== null): ?>
<a href="<?= e($run['link']) ?>"><?= e($run['linkText']) ?></a>
<?php endif ?>
</li>
<?php endforeach ?>
</ul>
</main>
</body>
</html>

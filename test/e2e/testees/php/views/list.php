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
<?php else: ?>
<table>
<thead>
<tr>
<?php foreach (['operation', 'state', 'progress', 'timing', 'scope', 'initiator', 'open'] as $column): ?>
<th scope="col"><?= e($fields[$column]) ?></th>
<?php endforeach ?>
</tr>
</thead>
<tbody>
<?php foreach ($runs as $run): ?>
<tr data-run-id="<?= e($run['id']) ?>" data-truth="<?= e($run['truth']) ?>">
<th scope="row"><?= e($run['name']) ?></th>
<td><?= view('partials/state', ['run' => $run]) ?></td>
<td><?= view('partials/progress', ['run' => $run, 'fields' => $fields]) ?></td>
<td><?php foreach ($run['timing'] as $line): ?><p><?= e($line) ?></p><?php endforeach ?></td>
<td><?= e($run['environment']) ?></td>
<td><?= e($run['initiator']) ?></td>
<td>
<?php if ($run['link'] !== null): ?>
<a href="<?= e($run['link']) ?>"><?= e($run['linkText']) ?></a>
<?php endif ?>
</td>
</tr>
<?php endforeach ?>
</tbody>
</table>
<?php endif ?>
</main>
</body>
</html>

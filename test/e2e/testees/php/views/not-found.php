<?php

declare(strict_types=1);

use function OpsUi\e;
use function OpsUi\view;

?>
<?= view('partials/head', ['title' => $title]) ?>
<body>
<main>
<h1><?= e($title) ?></h1>
<p><?= e($body) ?></p>
</main>
</body>
</html>

<?php

declare(strict_types=1);

use function OpsUi\e;

?>
<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title><?= e($title) ?></title>
</head>

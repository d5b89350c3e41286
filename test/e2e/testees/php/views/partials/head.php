<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title><?= \OpsUi\e($title) ?></title>
</head>

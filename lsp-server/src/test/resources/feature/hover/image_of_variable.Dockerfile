ARG I
FROM a/${I}:▮1

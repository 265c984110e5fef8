FROM a AS 1b
FROM a AS b/c
FROM a AS é
FROM a AS B-c_d.1
FROM a AS $x

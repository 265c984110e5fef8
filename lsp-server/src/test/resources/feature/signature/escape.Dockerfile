#escape=▮
FROM a

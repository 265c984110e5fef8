FROM a
ONBUILD ru▮n a

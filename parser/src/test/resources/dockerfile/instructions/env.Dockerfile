FROM a
ENV A=b C="d e" F='g h' I=j\ k L=
ENV M n o=p
ENV Q="r s"t'u v'w
ENV "X Y"=z
ENV a=b=c

FROM debian:13
LABEL a=x b=y a=z
LABEL c=x d=y

FROM debian:13
LABEL a=1 b=2
FROM debian:13
LABEL c=1

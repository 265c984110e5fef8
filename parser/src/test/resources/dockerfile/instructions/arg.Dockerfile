ARG A
ARG B=c
FROM a
ARG D="e f" G H=i J=
ARG 'K'=l\ m

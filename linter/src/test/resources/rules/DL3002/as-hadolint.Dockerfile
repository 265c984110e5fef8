FROM debian:13 AS a
USER root
FROM a
USER $X
FROM a
USER app
USER 0:app

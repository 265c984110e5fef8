FROM a
RUN b
apt-get update
RUN c

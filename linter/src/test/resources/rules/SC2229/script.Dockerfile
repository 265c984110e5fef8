FROM debian:13
RUN name=x; read -r "$name" < /list; echo "$name"

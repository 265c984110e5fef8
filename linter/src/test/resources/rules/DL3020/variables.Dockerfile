FROM debian:13
ARG SOURCE=config.txt
ADD $SOURCE /etc/config
ENV NAME=config.txt
ADD ${NAME} /etc/config

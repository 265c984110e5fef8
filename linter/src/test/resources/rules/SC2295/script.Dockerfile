FROM debian:13
RUN file=/etc/motd dir=/etc && echo "${file#$dir/}"

FROM debian:13
RUN trap 'echo "$BASH_LINENO"' ERR; cd /x; echo "$OLD▮PWD"

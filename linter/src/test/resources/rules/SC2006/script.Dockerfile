FROM debian:13
RUN arch=`uname -m`; echo "$arch"

FROM debian:13
ENV V=x
WORKDIR ${▮V:-/srv}/${V}

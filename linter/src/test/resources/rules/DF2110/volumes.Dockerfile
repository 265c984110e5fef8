FROM debian:13
VOLUME /var/run/docker.sock /data
VOLUME ["/run/docker.sock"]
ENV S=/var/run
VOLUME $S/docker.sock
VOLUME /var/run/docker

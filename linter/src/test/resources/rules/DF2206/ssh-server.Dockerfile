FROM debian:13
RUN apt-get update && apt-get install -y openssh-server
EXPOSE 22 5900
CMD ["/usr/sbin/sshd", "-D"]

FROM debian:13
RUN ["sudo", "ls"]
RUN SUDO=sudo; $SUDO ls; env A=1 sudo ls
RUN sh -c "sudo ls"

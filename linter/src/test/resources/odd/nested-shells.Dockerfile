FROM debian:13
RUN bash -c "bash -c 'sudo ls; curl -k https://x.org'"
RUN eval "sudo ls"
RUN env A=b sudo -u x sh -c 'apt-get install -y curl'
RUN find / -exec sudo rm {} +
RUN xargs -n1 sudo < /x
RUN timeout 5 nice curl -k https://x.org

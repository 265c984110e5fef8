FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN IFS='\n' && for line in $(cat /etc/hosts); do echo "$line"; done

FROM debian:13
RUN apt update && apt install -y curl && sudo apt -y full-upgrade
RUN apt list --installed; apt-get install -y apt
RUN DEBIAN_FRONTEND=noninteractive apt search curl

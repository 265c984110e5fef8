FROM debian:13
ENV HOME=/srv
WORKDIR $HOME/ap▮p

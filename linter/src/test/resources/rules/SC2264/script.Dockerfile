FROM debian:13
RUN ls() { ls -l; }; ls

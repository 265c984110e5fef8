FROM debian:13
RUN PATH=/opt/data; ls "$PATH"

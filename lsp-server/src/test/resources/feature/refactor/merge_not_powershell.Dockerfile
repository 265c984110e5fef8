FROM debian:13
SHELL ["powershell", "-Command"]
RUN ▮a
RUN b

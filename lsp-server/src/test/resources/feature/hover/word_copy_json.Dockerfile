FROM debian:13
ENV A=x B=y
COPY ["$▮A-$B", "/z"]

FROM debian:13
RUN for file in 'ls /etc'; do echo "$file"; done

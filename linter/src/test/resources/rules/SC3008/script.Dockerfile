FROM debian:13
RUN select x in a b; do echo "$x"; break; done

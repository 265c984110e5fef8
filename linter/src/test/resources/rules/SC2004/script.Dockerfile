FROM debian:13
RUN n=1; echo "$(( $n + 1 ))"

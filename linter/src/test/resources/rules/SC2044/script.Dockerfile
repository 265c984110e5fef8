FROM debian:13
RUN for file in $(find /etc -name '*.conf'); do wc -l "$file"; done

FROM debian:13
RUN files=*.txt; echo "$files"

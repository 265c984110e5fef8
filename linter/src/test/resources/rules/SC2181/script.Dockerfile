FROM debian:13
RUN make; if [ $? -ne 0 ]; then exit 3; fi

FROM debian:13
RUN sh -c "Xephyr▮ :1 &" && make test

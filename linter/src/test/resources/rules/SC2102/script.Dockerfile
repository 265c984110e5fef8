FROM debian:13
RUN ls /x/[10-15]
RUN pip install -e .[test]

FROM a
RUN --network=moon b
RUN --security=none c
RUN --network= d
RUN
RUN --security=sandbox --network=host e

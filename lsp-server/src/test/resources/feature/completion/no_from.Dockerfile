RUN --▮

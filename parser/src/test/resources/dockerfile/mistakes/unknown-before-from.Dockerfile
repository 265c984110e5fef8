FRM a
RUN b

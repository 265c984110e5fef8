FRM a
RUN --mount=type▮=,x "a

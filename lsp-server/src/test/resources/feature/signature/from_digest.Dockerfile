FROM localhost:5000/a@sha▮256:0 AS b

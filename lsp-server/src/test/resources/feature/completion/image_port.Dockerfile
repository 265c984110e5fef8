FROM localhost:5000/▮

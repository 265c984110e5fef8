FROM scra▮tch

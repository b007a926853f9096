// Fictional numbers end in 555-01nn, a hundred in every area: these areas give each family one.
const areas =
  `201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 227 228 229 231 234 235
  239 240 248 251 252 253 254 256 260 262 267 269 270 272 274 276 279 281 283 301 302 303 304 305 307 308 309 310 312 313
  314 315 316 317 318 319 320 321 323 325 326 327 330 331 332 334 336 337 339 341 346 347 350 351 352 353 360 361 363 364
  369 380 385 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 442 443 445
  447 448 458 463 464 469 470 472 475 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530
  531 534 539 540 541 551 557 559 561 562 563 564 567 570 571 572 573 574 575 580 582 585 586 601 602 603 605 606 607 608
  609 610 612 614 615 616 617 618 619 620 623 626 628 629 630 631 636 640 641 645 646 650 651 656 657 659 660 661 662 667
  669 678 680 681 682 686 689 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 725 726 727 728 730 731
  732 734 737 738 740 743 747 748 754 757 760 762 763 765 769 770 771 772 773 774 775 779 781 785 786`
    .split(/\s+/)
    .filter((area) => area !== '800');

const perArea = 100;

/** One area is the school's own. */
export const familiesAtMost = (areas.length - 1) * perArea;

export const schoolNumber = numberAt(familiesAtMost);

/** The number of a family, E.164. */
export function numberAt(index: number): string {
  const area = areas[Math.floor(index / perArea)] ?? '';
  return `+1${area}55501${String(index % perArea).padStart(2, '0')}`;
}

/** The last line of an area that is fictional. */
const lastFictional = 199;

/** One of two million more numbers, as a person writes it. They could be anybody's: nothing may leave the machine. */
export function lineNumberAt(index: number): string {
  const area = areas[index % areas.length] ?? '';
  const line = lastFictional + 1 + Math.floor(index / areas.length);
  return `(${area}) 555-${String(line).padStart(4, '0')}`;
}
